import type { ButtonProps } from '../components/button.tsx'
import { frontDialog } from '../components/front-dialog.ts'

/** What the common keys act on: the window in front, else the page. */
function front(): ParentNode {
  return frontDialog() ?? document.querySelector('main')!
}

function buttonOf(act: NonNullable<ButtonProps['act']>): HTMLButtonElement | null {
  return front().querySelector<HTMLButtonElement>(`button[data-act=${act}]:not(:disabled)`)
}

/** Presses the button that stands for a common act; false where there is none. */
export function pressAct(act: NonNullable<ButtonProps['act']>): boolean {
  const button = buttonOf(act)
  button?.click()
  return button !== null
}

/** The page's own search, focused: a search field that is in view, else the first filter of its list, opened for it. */
export async function findSearchField(): Promise<HTMLInputElement | null> {
  const filter = buttonOf('filter')
  if (!searchField() && filter) {
    filter.click()
    await new Promise((drawn) => setTimeout(drawn))
  }
  const field = searchField()
  field?.focus()
  return field
}

const searchField = () => front().querySelector<HTMLInputElement>('input[type=search], search input')

/** Sends the form that holds the focus, else the page's only one. */
export function saveForm(): void {
  const focused = document.activeElement?.closest('form')
  const forms = document.querySelectorAll<HTMLFormElement>('main form')
  const form = focused ?? (forms.length === 1 ? forms[0] : undefined)
  // A field that reads its text on blur (dates) must have read it before the form is judged.
  if (document.activeElement instanceof HTMLInputElement) {
    const field = document.activeElement
    field.blur()
    field.focus()
  }
  form?.requestSubmit()
}
