import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";

const ROOT = { AWS: "arn:aws:iam::123456789012:root" };
const policy = (more: object = {}) => ({
  Version: "2012-10-17",
  Statement: [written({ Effect: "Allow", Principal: ROOT, Action: "ecr:BatchGetImage", ...more })],
});
/** JSON has nothing that is undefined. */
const written = (statement: object) =>
  Object.fromEntries(Object.entries(statement).filter(([, value]) => value !== undefined));
const CONDITION = { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } };
const open = (Principal: unknown) => ({
  document: policy({ Principal }),
  says: [
    "The repository policy lets everybody in, of every account of AWS.",
    "Name the accounts, or add a condition on aws:PrincipalOrgID.",
  ],
});

describeRule("ecr-repo/policy-public", "repositoryPolicy", {
  at: "Statement[0].Principal",
  accepts: {
    "an account": policy(),
    "a service": policy({ Principal: { Service: "lambda.amazonaws.com" } }),
    "everybody whom a condition lets in": policy({ Principal: "*", Condition: CONDITION }),
    "everybody who is kept out": policy({ Principal: "*", Effect: "Deny" }),
    "an account among stars": policy({ Principal: { AWS: "arn:aws:iam::*:root" } }),
  },
  rejects: { everybody: open("*"), "every account": open({ AWS: "*" }), "a list": open({ AWS: [ROOT.AWS, "*"] }) },
  unknown: [
    { Statement: UNKNOWN },
    { Statement: [UNKNOWN] },
    policy({ Principal: UNKNOWN }),
    policy({ Principal: "*", Condition: UNKNOWN }),
    policy({ Principal: "*", Effect: UNKNOWN }),
  ],
});

const refused = (more: object, what: string, help: string) => ({
  document: policy(more),
  says: [`A statement of the repository policy ${what}; ECR refuses it as an invalid policy.`, help],
});

describeRule("ecr-repo/policy-shape", "repositoryPolicy", {
  at: "Statement[0]",
  accepts: {
    "what says who may do what": policy(),
    "one statement": { Statement: policy().Statement[0] },
    opposites: policy({
      Principal: undefined,
      NotPrincipal: ROOT,
      Action: undefined,
      NotAction: "ecr:DeleteRepository",
    }),
    "all actions": policy({ Action: "*" }),
    "what is denied": policy({ Effect: "Deny" }),
    "an action that is filled in": policy({ Action: "$(service):GetObject" }),
    "the earlier version": { ...policy(), Version: "2008-10-17" },
    "a version that is filled in": { ...policy(), Version: "${Version}" },
    "what is filled in": policy({ Effect: "${Effect}", Action: "${Action}" }),
  },
  rejects: {
    "a version that there is not": {
      document: { ...policy(), Version: "2012-10-18" },
      at: "Version",
      says: [
        'The repository policy is of version "2012-10-18"; ECR refuses it as an invalid policy.',
        'Set `Version` to "2012-10-17".',
      ],
    },
    "no statement": {
      document: { Version: "2012-10-17" },
      at: "",
      says: ["The repository policy has no statement; ECR refuses it as an invalid policy.", "Add `Statement`."],
    },
    nobody: refused(
      { Principal: undefined },
      "says nobody",
      "Add `Principal`: the policy is of what is reached, not of who reaches it.",
    ),
    "no action": refused({ Action: undefined }, "says no action", 'Add `Action`, like "ecr:BatchGetImage".'),
    "no effect": refused({ Effect: undefined }, "neither allows nor denies", 'Set `Effect` to "Allow" or "Deny".'),
    "another effect": {
      ...refused({ Effect: "allow" }, "neither allows nor denies", 'Set `Effect` to "Allow" or "Deny".'),
      at: "Statement[0].Effect",
    },
    "actions of something else": {
      ...refused(
        { Action: ["ecr:BatchGetImage", "s3:GetObject", "s3:ecr:x"] },
        'has the action "s3:GetObject"',
        "Keep actions that begin with ecr: alone.",
      ),
      at: "Statement[0].Action",
    },
    "everything but an action of something else": {
      ...refused(
        { Action: undefined, NotAction: "s3:ecr:x" },
        'has the action "s3:ecr:x"',
        "Keep actions that begin with ecr: alone.",
      ),
      at: "Statement[0].NotAction",
    },
  },
  unknown: [
    { Statement: UNKNOWN },
    { Statement: [UNKNOWN] },
    policy({ Principal: UNKNOWN, Action: UNKNOWN, Effect: UNKNOWN }),
    policy({ Action: [UNKNOWN] }),
  ],
});

describeRule("ecr-repo/policy-shape", "registryPolicy", {
  at: "",
  accepts: { "what says who may do what": policy({ Resource: "*" }) },
  rejects: {
    "no statement": {
      document: { Version: "2012-10-17" },
      says: ["The registry policy has no statement; ECR refuses it as an invalid policy.", "Add `Statement`."],
    },
  },
  unknown: [{ Statement: UNKNOWN }],
});

describeRule("ecr-repo/policy-public", "registryPolicy", {
  at: "Statement[0].Principal",
  accepts: { "an account": policy({ Action: "ecr:ReplicateImage", Resource: "*" }) },
  rejects: {
    everybody: {
      document: policy({ Principal: "*", Action: "ecr:ReplicateImage", Resource: "*" }),
      says: [
        "The registry policy lets everybody in, of every account of AWS.",
        "Name the accounts, or add a condition on aws:PrincipalOrgID.",
      ],
    },
  },
  unknown: [{ Statement: UNKNOWN }],
});
