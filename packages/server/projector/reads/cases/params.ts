/** Collects the values of a statement while its conditions are written. */
export class Params {
  readonly values: unknown[]

  constructor(...values: unknown[]) {
    this.values = values
  }

  add(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }
}
