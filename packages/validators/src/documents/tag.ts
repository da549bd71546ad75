import * as z from "zod";

/** `Tag`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html */
export const tag = z
  .strictObject({
    key: z.string().optional(),
    value: z.string().optional(),
  })
  .meta({ id: "Tag" });

/** Value of `tag`. */
export type Tag = z.infer<typeof tag>;
