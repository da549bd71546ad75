import * as z from "zod";

const section = z.record(z.string(), z.json());

/**
 * The resources of a template by their logical ids, intrinsics and all, as far as rules are about more than one of them. Of a
 * template that is whole, to which nothing adds any more, all of them, and its other sections. `Misplaced` has resources that
 * stand beside `Resources`.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
 */
export const template = z
  .strictObject({
    AWSTemplateFormatVersion: z.json().optional(),
    Parameters: section.optional(),
    Mappings: section.optional(),
    Conditions: section.optional(),
    Rules: section.optional(),
    Resources: section,
    Outputs: section.optional(),
    Misplaced: section.optional(),
  })
  .meta({ id: "Template" });

/** Value of `template`. */
export type Template = z.infer<typeof template>;
