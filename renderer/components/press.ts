import type { MouseEvent, MouseEventHandler } from 'react'

/**
 * Props of what is pressed with the mouse beside a field that is being typed in. The focus leaves the field when the
 * button is let go, not when it is pressed down: a field that is left may show or take away a mistake, the button would
 * move away under the pointer, and the click would be lost.
 */
export function pressed(onClick?: MouseEventHandler<HTMLButtonElement>) {
  return {
    onMouseDown: (event: MouseEvent<HTMLButtonElement>) => event.preventDefault(),
    onClick(event: MouseEvent<HTMLButtonElement>) {
      event.currentTarget.focus()
      onClick?.(event)
    },
  }
}
