import { configure, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import type { Shell } from '../../../electron/shared/contract/shell.ts'
import { centreBackend, password } from '../../support/backend.ts'
import { aTrainee } from '../../support/builders.ts'
import { renderApp } from '../../support/render.tsx'

configure({ asyncUtilTimeout: 5000 })

const desktop = vi.hoisted(() => {
  const shell = {
    info: { host: 'desktop', version: '', platform: '' },
    saveFile: vi.fn(async ({ suggestedName }: { suggestedName: string }) => ({
      saved: true,
      name: suggestedName,
      folder: 'Documents',
    })),
    showSaved: vi.fn(async () => {}),
    openFile: async () => ({ opened: false }),
    chooseFolder: async () => ({ ticket: null }),
    print: async () => ({ printed: false }),
    relaunch: async () => {},
    copyForAMoment: async () => ({ clearsAfterSeconds: null }),
    hideFromScreens: () => {},
    setLanguage: () => {},
  } satisfies Shell
  window.shell = shell
  return shell
})

it('says where a document was saved and that the copy is nobody else\u2019s care, and opens its folder', async () => {
  const test = await centreBackend()
  await aTrainee(test)
  const { user } = await renderApp(test, { role: 'secretary', path: '/trainees' })
  await user.click(await screen.findByRole('button', { name: 'Exporter' }))
  const question = within(await screen.findByRole('dialog', { name: 'Confirmez que c’est bien vous' }))
  await user.type(question.getByLabelText(/^Mot de passe du compte/), `${password}{Enter}`)
  expect(await screen.findByText(/Documents/)).toBeTruthy()
  expect(screen.getByText(/elle est sous votre responsabilité/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Ouvrir le dossier' }))
  expect(desktop.saveFile).toHaveBeenCalledOnce()
  expect(desktop.showSaved).toHaveBeenCalledOnce()
})
