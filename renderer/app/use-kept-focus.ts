import { useEffect } from 'react'
import { frontDialog } from '../components/front-dialog.ts'

/** How long dialogs and pages have to place the focus themselves before it counts as lost. */
const graceMs = 40

const focusable = 'a[href], button, input, select, textarea, [tabindex="0"]'

/** Where the focus was: the part, and for each thing around it the place that it had there. */
interface Place {
  readonly layer: Element
  readonly part: HTMLElement
  readonly trail: readonly { readonly around: Element; readonly index: number }[]
}

/**
 * When what has the focus goes away (a row that was deleted, a dialog that closed, a button that had its day), the
 * focus would fall to the top of the document and a screen reader would say nothing. It goes to what stands nearest
 * instead: the next row, else the one before, else what opened the window, else the title.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    /** The last place in each layer (the page, a dialog, a menu), the latest last. */
    let places: Place[] = []
    let isHeld = false
    let timer: number | undefined

    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return
      const place = placeOf(target)
      places = [...places.filter(({ layer }) => layer !== place.layer && layer.isConnected), place]
      isHeld = true
    }
    /** A click beside everything takes the focus away, and is meant to. */
    const onPointerDown = () => {
      window.setTimeout(() => {
        if (document.activeElement === document.body && isUsable(places.at(-1)?.part)) isHeld = false
      })
    }
    const keep = () => {
      if (!isLost() || !isHeld || isUsable(places.at(-1)?.part)) return
      const next = nearestOf(places.toReversed()) ?? title()
      if (next && !next.matches(focusable)) next.tabIndex = -1
      next?.focus()
    }
    const observer = new MutationObserver(() => {
      if (!isHeld || !isLost()) return
      window.clearTimeout(timer)
      timer = window.setTimeout(keep, graceMs)
    })

    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown)
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden'],
    })
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onPointerDown)
      observer.disconnect()
      window.clearTimeout(timer)
    }
  }, [])
}

/** True while nothing has the focus, or something that can no longer be used. */
function isLost(): boolean {
  const active = document.activeElement
  return !active || active === document.body || active.matches(':disabled')
}

const title = () => document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main')

function isUsable(part: HTMLElement | undefined): boolean {
  if (!part?.isConnected || part.matches(':disabled')) return false
  return part.checkVisibility?.({ visibilityProperty: true }) ?? true
}

function placeOf(part: HTMLElement): Place {
  const layer = part.closest('[role=dialog], [role=menu], main') ?? document.body
  const trail: { around: Element; index: number }[] = []
  for (let inner: Element = part; inner !== layer && inner.parentElement; inner = inner.parentElement)
    trail.push({ around: inner.parentElement, index: [...inner.parentElement.children].indexOf(inner) })
  return { layer, part, trail }
}

/** From the latest place outwards; a dialog that is open keeps the focus inside. */
function nearestOf(places: readonly Place[]): HTMLElement | undefined {
  const dialog = frontDialog()
  for (const place of places) {
    if (dialog && !dialog.contains(place.part) && place.layer !== dialog) continue
    if (isUsable(place.part)) return place.part
    const beside = besideOf(place)
    // What is left of a page that changed is its title, not what led to the page.
    if (beside || place.layer.matches('main')) return beside
  }
  // What the window itself chose comes before the button that closes it.
  return dialog ? (dialog.querySelector<HTMLElement>('[data-autofocus]') ?? firstIn(dialog)) : undefined
}

/** What follows in the smallest surroundings that are still there, else what comes before. */
function besideOf({ layer, trail }: Place): HTMLElement | undefined {
  for (const { around, index } of trail) {
    if (around === layer && layer.matches('main, body')) return undefined
    if (!around.isConnected) continue
    const children = [...around.children]
    for (const child of [...children.slice(index), ...children.slice(0, index).reverse()]) {
      const found = firstIn(child)
      if (found) return found
    }
  }
  return undefined
}

function firstIn(part: Element): HTMLElement | undefined {
  return [part, ...part.querySelectorAll<HTMLElement>(focusable)].find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(focusable) && one.tabIndex >= 0 && isUsable(one),
  )
}
