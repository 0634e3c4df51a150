import { z } from 'zod'

// The page's policy forbids making code from text. zod tries that when a schema is made, and the refusal would stand in
// the console as an error: this file has to be imported before any schema, first of all in main.tsx.
z.config({ jitless: true })
