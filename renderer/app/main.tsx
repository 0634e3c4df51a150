import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connect } from './connect.ts'
import { createHashHistory } from './hash-history.ts'
import { allowOwnSources } from './trusted-types.ts'

/** The host writes this load's nonce into the page; without it the kit's styles would be refused. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content || undefined

allowOwnSources()
createRoot(document.getElementById('root')!).render(
  <App client={connect()} history={createHashHistory()} nonce={nonce} />,
)
