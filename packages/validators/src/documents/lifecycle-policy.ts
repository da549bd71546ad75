import * as z from "zod";

// Everything is optional and every word a plain string: the ecr-lifecycle rules report what is missing or unknown.

/** `action` of a rule: what happens to a selected image. Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
export const lifecyclePolicyAction = z
  .strictObject({
    type: z.string().optional(),
    targetStorageClass: z.string().optional(),
  })
  .meta({ id: "LifecyclePolicyAction" });

/** Value of `lifecyclePolicyAction`. */
export type LifecyclePolicyAction = z.infer<typeof lifecyclePolicyAction>;

/** `selection` of a rule: which images it is about. Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
export const lifecyclePolicySelection = z
  .strictObject({
    tagStatus: z.string().optional(),
    tagPatternList: z.array(z.string()).optional(),
    tagPrefixList: z.array(z.string()).optional(),
    storageClass: z.string().optional(),
    countType: z.string().optional(),
    countUnit: z.string().optional(),
    countNumber: z.int().optional(),
  })
  .meta({ id: "LifecyclePolicySelection" });

/** Value of `lifecyclePolicySelection`. */
export type LifecyclePolicySelection = z.infer<typeof lifecyclePolicySelection>;

/** One entry of `rules`. Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
export const lifecyclePolicyRule = z
  .strictObject({
    rulePriority: z.int().optional(),
    description: z.string().optional(),
    selection: lifecyclePolicySelection.optional(),
    action: lifecyclePolicyAction.optional(),
  })
  .meta({ id: "LifecyclePolicyRule" });

/** Value of `lifecyclePolicyRule`. */
export type LifecyclePolicyRule = z.infer<typeof lifecyclePolicyRule>;

/** The JSON document that PutLifecyclePolicy takes as `lifecyclePolicyText`. Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html */
export const lifecyclePolicy = z
  .strictObject({ rules: z.array(lifecyclePolicyRule).optional() })
  .meta({ id: "LifecyclePolicy" });

/** Value of `lifecyclePolicy`. */
export type LifecyclePolicy = z.infer<typeof lifecyclePolicy>;
