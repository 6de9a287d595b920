/** Given to a server with `--import`: its clock begins at a moment that the test says and goes on from there, moved by messages. */
const Real = Date;
let offset = 0;
const set = (moment) => {
  offset = Real.parse(moment) - Real.now();
};
set(process.env.TEPAT_TEST_NOW ?? new Real().toISOString());
process.on('message', set);
process.channel?.unref();

class GivenDate extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offset);
    else super(...given);
  }
  static now() {
    return Real.now() + offset;
  }
}
globalThis.Date = GivenDate;
