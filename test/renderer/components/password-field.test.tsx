import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PasswordField } from '../../../renderer/components/password-field.tsx'
import { renderComponent } from '../../support/render-component.tsx'

it('says that Caps Lock is on, until it is off or the field is left', async () => {
  const { user } = renderComponent(<PasswordField label="Mot de passe" />)
  await user.click(screen.getByLabelText('Mot de passe'))
  await user.keyboard('a{CapsLock}b')
  expect(screen.getByText('La touche Verr. Maj est active.')).toBeDefined()
  await user.keyboard('{CapsLock}c')
  expect(screen.queryByText('La touche Verr. Maj est active.')).toBeNull()
  await user.keyboard('{CapsLock}d')
  expect(screen.getByText('La touche Verr. Maj est active.')).toBeDefined()
  await user.tab()
  expect(screen.queryByText('La touche Verr. Maj est active.')).toBeNull()
})

it('says that Arabic letters are typed, and takes them', async () => {
  const { user } = renderComponent(<PasswordField label="Mot de passe" />)
  const field = screen.getByLabelText('Mot de passe')
  await user.type(field, 'سر')
  expect(field).toHaveProperty('value', 'سر')
  expect(screen.getByText('Le clavier écrit en arabe.')).toBeDefined()
  await user.clear(field)
  await user.type(field, 'abc')
  expect(screen.queryByText('Le clavier écrit en arabe.')).toBeNull()
})
