declare module 'pdfmake/js/*' {
  const module: unknown
  export default module
}

declare module 'pdfmake/package.json' {
  const manifest: { version: string }
  export default manifest
}
