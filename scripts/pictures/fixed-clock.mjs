// Loaded before a program, and before each of its threads: their clock says what SIMPUL_PICTURES_CLOCK says, and goes on.
const RealDate = Date
const ahead = RealDate.parse(process.env.SIMPUL_PICTURES_CLOCK ?? '') - Number(process.env.SIMPUL_PICTURES_AT)

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [RealDate.now() + ahead] : parts))
  }

  static now() {
    return RealDate.now() + ahead
  }
}
