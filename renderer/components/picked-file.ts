/** A file the user picked, as the contract takes it. */
export interface PickedFile {
  name: string
  type: string
  base64: string
}

export const fileKinds = {
  image: ['image/jpeg', 'image/png', 'image/webp'],
  pdf: ['application/pdf'],
}

/** Reads a file in one go; the caller has checked its size. */
export function readPickedFile(file: File): Promise<PickedFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () =>
      resolve({ name: file.name, type: file.type, base64: String(reader.result).replace(/^[^,]*,/, '') })
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
