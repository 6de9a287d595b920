/** Search across the house: placeholder until people are read. */
export default function Search() {
  return null;
}
