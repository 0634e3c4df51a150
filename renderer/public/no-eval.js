// The page's policy forbids making code from text. zod tries that as soon as a schema is made, and the refusal would
// stand in the console as an error. Bundles order their modules as they like, so this is a script of its own, first.
globalThis.__zod_globalConfig = { jitless: true }
