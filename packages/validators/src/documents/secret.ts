import * as z from "zod";

/** `Secret`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html */
export const secret = z
  .strictObject({
    name: z.string(),
    valueFrom: z.string(),
  })
  .meta({ id: "Secret" });

/** Value of `secret`. */
export type Secret = z.infer<typeof secret>;
