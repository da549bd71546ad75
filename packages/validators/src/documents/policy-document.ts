import * as z from "zod";

/**
 * What SetRepositoryPolicy and PutRegistryPolicy take as `policyText`. `Statement` is one statement or a list of them, whose
 * members have several forms each. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export const policyDocument = z
  .strictObject({
    Version: z.string().optional(),
    Id: z.string().optional(),
    Statement: z.json().optional(),
  })
  .meta({ id: "PolicyDocument", title: "Policy" });

/** Value of `policyDocument`. */
export type PolicyDocument = z.infer<typeof policyDocument>;
