import * as z from "zod";

/**
 * The resources of a template by their logical ids, intrinsics and all, as far as rules are about more than one of them.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html
 */
export const template = z.strictObject({ Resources: z.record(z.string(), z.json()) }).meta({ id: "Template" });

/** Value of `template`. */
export type Template = z.infer<typeof template>;
