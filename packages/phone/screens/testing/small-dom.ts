import { render, type VNode } from 'preact'
import { act } from 'preact/test-utils'
import { onTestFinished, vi } from 'vitest'

/** As much of a document as drawing needs: a tree, and listeners by their event. */
class SmallNode {
  readonly nodeType: number
  readonly localName: string
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml'
  readonly childNodes: SmallNode[] = []
  readonly attributes: { name: string; value: string }[] = []
  readonly style: Record<string, string> = {}
  readonly listeners: Record<string, (event: unknown) => void> = {}
  parentNode: SmallNode | null = null
  /** That it is here tells the renderer that the event is written small. */
  readonly onclick = null
  data: string

  constructor(localName: string, data = '') {
    this.nodeType = localName === '#text' ? 3 : 1
    this.localName = localName
    this.data = data
  }

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null
  }

  get nextSibling(): SmallNode | null {
    const siblings = this.parentNode?.childNodes ?? []
    return siblings[siblings.indexOf(this) + 1] ?? null
  }

  get textContent(): string {
    return this.data + this.childNodes.map((child) => child.textContent).join('')
  }

  contains(other: SmallNode | null): boolean {
    return other !== null && (other === this || this.childNodes.some((child) => child.contains(other)))
  }

  appendChild(child: SmallNode): SmallNode {
    return this.insertBefore(child, null)
  }

  insertBefore(child: SmallNode, before: SmallNode | null): SmallNode {
    child.parentNode?.removeChild(child)
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before)
    this.childNodes.splice(at, 0, child)
    child.parentNode = this
    return child
  }

  removeChild(child: SmallNode): SmallNode {
    this.childNodes.splice(this.childNodes.indexOf(child), 1)
    child.parentNode = null
    return child
  }

  setAttribute(): void {}
  removeAttribute(): void {}
  focus(): void {}
  showModal(): void {}
  close(): void {}
  addEventListener(name: string, listener: (event: unknown) => void): void {
    this.listeners[name.toLowerCase()] = listener
  }

  /** This and everything in it of one tag. */
  all(tag: string): SmallNode[] {
    const inside = this.childNodes.flatMap((child) => child.all(tag))
    return this.localName === tag ? [this, ...inside] : inside
  }
}

/** A screen drawn without a browser. */
export interface Drawn {
  readonly text: () => string
  /** The texts of all links. */
  readonly links: () => string[]
  /** Presses the button with this text; without one it throws. */
  readonly press: (text: string) => Promise<void>
  readonly draw: (screen: VNode) => Promise<void>
}

/** Draws a screen into a small document that ends with the test. */
export async function drawn(screen: VNode): Promise<Drawn> {
  vi.stubGlobal('document', {
    createElementNS: (_: string, name: string) => new SmallNode(name),
    // Where a screen waits until what it is made of has been loaded.
    createElement: (name: string) => new SmallNode(name),
    createTextNode: (text: string) => new SmallNode('#text', text),
    // Nothing can be brought into sight where nothing is seen.
    getElementById: () => null,
  })
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  const body = new SmallNode('body')
  const draw = (next: VNode | null) => act(() => render(next, body))
  onTestFinished(async () => {
    await draw(null)
    vi.unstubAllGlobals()
  })
  await draw(screen)
  return {
    draw,
    text: () => body.textContent,
    links: () => body.all('a').map((link) => link.textContent),
    press: (text) =>
      act(() => {
        const found = body.all('button').find((button) => button.textContent === text)
        if (found === undefined) throw new Error(`no button "${text}" in "${body.textContent}"`)
        found.listeners.click?.call(found, { type: 'click' })
      }),
  }
}
