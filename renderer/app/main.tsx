import { createRoot } from 'react-dom/client'
import { isDomainError } from '../../electron/shared/errors.ts'
import { App } from './app.tsx'
import { connect } from './connect.ts'
import { createHashHistory } from './hash-history.ts'
import { allowOwnSources } from './trusted-types.ts'

/** The host writes this load's nonce into the page; without it the kit's styles would be refused. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content || undefined

allowOwnSources()
createRoot(document.getElementById('root')!, {
  onCaughtError(error) {
    // A refusal has its own page; only a page that broke belongs in the log.
    // biome-ignore lint/suspicious/noConsole: what a maintainer looks for in the console
    if (!isDomainError(error, 'session.wrong_role')) console.error(error)
  },
}).render(<App client={connect()} history={createHashHistory()} nonce={nonce} />)
