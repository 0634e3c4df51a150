import { createBrowserHistory, type RouterHistory } from '@tanstack/react-router'

/**
 * The route in the address's hash, filters included. The router's own hash history mixes in what stands before the
 * hash, and there the browser host keeps its token.
 */
export function createHashHistory(): RouterHistory {
  return createBrowserHistory({
    parseLocation() {
      const href = window.location.hash.slice(1) || '/'
      const [path = '/', search] = href.split('?', 2)
      return {
        href,
        pathname: path,
        search: search === undefined ? '' : `?${search}`,
        hash: '',
        state: window.history.state ?? {},
      }
    },
    createHref: (href) => `${window.location.pathname}${window.location.search}#${href}`,
  })
}
