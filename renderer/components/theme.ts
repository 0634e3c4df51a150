import { createTheme, type MantineThemeOverride } from '@mantine/core'

/**
 * The kit's settings. Colours and sizes of our own live in styles/tokens.css; this only seeds what the kit computes
 * itself. `names` are the words that the kit leaves unsaid for screen readers, in the page's language.
 */
export function createWarchaTheme(names: { close: string }): MantineThemeOverride {
  return createTheme({
    primaryColor: 'bleu',
    primaryShade: 7,
    autoContrast: true,
    respectReducedMotion: true,
    defaultRadius: '0.5rem',
    cursorType: 'pointer',
    fontFamily: 'var(--font-text)',
    fontFamilyMonospace: 'var(--font-text)',
    headings: { fontFamily: 'var(--font-text)', fontWeight: '700' },
    fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
    lineHeights: { sm: '1.5', md: '1.5' },
    colors: {
      bleu: [
        '#eaf1fb',
        '#d3e0f4',
        '#a6c0e8',
        '#769edd',
        '#4f81d3',
        '#356fcd',
        '#2560b8',
        '#1a4fa3',
        '#123f86',
        '#0b2f68',
      ],
      rouge: [
        '#fdeef0',
        '#fad5da',
        '#f1a9b3',
        '#e77a88',
        '#de5264',
        '#d1384c',
        '#c21331',
        '#b00020',
        '#8c001a',
        '#6b0014',
      ],
    },
    components: {
      InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
      Input: { defaultProps: { size: 'md' }, vars: () => ({ wrapper: { '--input-height': 'var(--control-height)' } }) },
      CloseButton: { defaultProps: { 'aria-label': names.close } },
      Popover: { defaultProps: { transitionProps: { duration: 0 } } },
      Modal: { defaultProps: { transitionProps: { duration: 0 }, centered: true } },
      Tooltip: { defaultProps: { openDelay: 300, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    },
  })
}
