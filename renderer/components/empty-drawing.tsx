/** An eight-pointed star of Moroccan tilework around an empty sheet; drawn for us, in the tokens' colours. */
export function EmptyDrawing() {
  return (
    <svg width="7rem" height="7rem" viewBox="0 0 112 112" fill="none" aria-hidden="true" focusable="false">
      <g stroke="var(--color-brand-line)" strokeWidth="1.5">
        <rect x="22" y="22" width="68" height="68" fill="var(--color-brand-soft)" />
        <rect x="22" y="22" width="68" height="68" transform="rotate(45 56 56)" fill="var(--color-brand-soft)" />
        <circle cx="56" cy="56" r="33" fill="var(--color-surface)" />
      </g>
      <g stroke="var(--color-brand)" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M45 38h16l8 8v28H45z" fill="var(--color-surface)" />
        <path d="M61 38v8h8" />
        <path d="M51 55h12M51 62h12" stroke="var(--color-brand-line)" />
      </g>
      <circle cx="71" cy="73" r="8" fill="var(--color-accent)" />
      <path d="M71 69.5v7M67.500 73h7" stroke="var(--color-brand-deep)" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
