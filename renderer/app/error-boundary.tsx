import { Component, type ReactNode } from 'react'
import { PageProblem } from './page-problem.tsx'

/** The last net: whatever breaks while drawing, the person reads a sentence and finds a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: undefined as unknown }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children
    return <PageProblem onRetry={() => this.setState({ error: undefined })} />
  }
}
