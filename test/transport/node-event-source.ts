/** The little of EventSource that the client uses, over fetch: Node keeps its own behind a flag. */
export class NodeEventSource {
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null
  onmessage: ((message: { data: string }) => void) | null = null
  readonly #ending = new AbortController()

  constructor(url: string) {
    void this.#read(url)
  }

  close(): void {
    this.#ending.abort()
  }

  async #read(url: string): Promise<void> {
    try {
      const response = await fetch(url, { signal: this.#ending.signal })
      if (!response.ok || !response.body) throw new Error(String(response.status))
      this.onopen?.()
      const decoder = new TextDecoder()
      let text = ''
      for await (const part of response.body) {
        text += decoder.decode(part, { stream: true })
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) if (block.startsWith('data: ')) this.onmessage?.({ data: block.slice(6) })
      }
      this.onerror?.()
    } catch {
      if (!this.#ending.signal.aborted) this.onerror?.()
    }
  }
}
