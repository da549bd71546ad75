import { ref, type Intrinsic } from "../../../cloudformation/template.ts";

/** Lets a service of AWS have a role, on behalf of this account and of what has such an ARN alone: no confused deputy. */
export function trust(service: `${string}.amazonaws.com`, sourceArn: Intrinsic): object {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: service },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: { "aws:SourceAccount": ref("AWS::AccountId") },
          ArnLike: { "aws:SourceArn": sourceArn },
        },
      },
    ],
  };
}
