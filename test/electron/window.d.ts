import type { BackendPort, Shell } from '../../electron/shared/contract/shell.ts'

declare global {
  interface Window {
    shell?: Shell
    backendPort?: BackendPort
  }
}
