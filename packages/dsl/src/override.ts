/**
 * AWS's own shape with every property optional, down to the innermost: what stands here is merged over what the
 * compiler writes. An entry of a list is written whole.
 */
export type Override<Shape> = Shape extends readonly (infer Item)[]
  ? readonly Item[]
  : Shape extends object
    ? { readonly [Key in keyof Shape]?: Override<Shape[Key]> }
    : Shape;
