/**
 * The field that a label stands for, by the label's whole text, no-break spaces written as spaces. The same answer as `getByLabelText`, which asks jsdom
 * for the labels of every field and takes a second for each lookup in the enrolment form.
 */
export function labelled(text: string): HTMLInputElement {
  for (const label of document.querySelectorAll('label')) {
    if (label.textContent?.replace(/\s+/g, ' ').trim() !== text) continue
    const field = document.getElementById(label.htmlFor)
    if (field instanceof HTMLInputElement) return field
  }
  throw new Error(`no field is labelled “${text}”`)
}
