/** Pairs of characters, a blank between the two and a stroke between pairs; the package brings no types. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
