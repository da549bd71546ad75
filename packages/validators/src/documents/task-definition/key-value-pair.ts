import * as z from "zod";

/** `KeyValuePair`. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html */
export const keyValuePair = z
  .strictObject({
    name: z.string().optional(),
    value: z.string().optional(),
  })
  .meta({ id: "KeyValuePair" });

/** Value of `keyValuePair`. */
export type KeyValuePair = z.infer<typeof keyValuePair>;
