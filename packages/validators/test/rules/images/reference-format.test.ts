import { UNKNOWN } from "../../../src/unknown.ts";
import { describeRule } from "../describe-rule.ts";
import { DIGEST, PLACEHOLDERS, REPOSITORY, running } from "./images.ts";

const LONG = "a".repeat(200);

describeRule("images/reference-format", "taskDefinition", {
  at: "containerDefinitions[0].image",
  accepts: {
    ...PLACEHOLDERS,
    "a tag": running(`${REPOSITORY}:1.4.2`),
    "a digest": running(`${REPOSITORY}@${DIGEST}`),
    "a tag of 128 characters": running(`shop/api:${"a".repeat(128)}`),
    "a tag with each sign": running("shop/api:_1.4-RC"),
    "a long repository that is filled in": running(`\${${LONG}}/${LONG}:1.0`),
    "255 characters": running(`${LONG}/${"b".repeat(50)}:1.0`),
    "255 characters and a digest": running(`${LONG}/${"b".repeat(54)}@${DIGEST}`),
    "no image, which another rule reports": running(""),
  },
  rejects: {
    "an address": {
      document: running(`https://${REPOSITORY}:1.4.2`),
      says: [
        'Container "web" runs the image "https://111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.4.2"; an image reference has no "https://".',
        'Write "111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.4.2".',
      ],
      fixed: running(`${REPOSITORY}:1.4.2`),
      title: "Remove https://",
    },
    "an address of which a part is filled in, without a fix": {
      document: running("https://${REGISTRY}/shop/api:1.4.2"),
      says: [
        'Container "web" runs the image "https://${REGISTRY}/shop/api:1.4.2"; an image reference has no "https://".',
        'Write "${REGISTRY}/shop/api:1.4.2".',
      ],
    },
    ...Object.fromEntries(
      ["your image here", "image name", "the shop's own-image"].map((words) => [
        `the words ${words}`,
        {
          document: running(words),
          alone: "warning" as const,
          says: [
            `Container "web" runs the image "${words}", which has a blank in it.`,
            'Write it like "public.ecr.aws/nginx/nginx:1.27".',
          ],
        },
      ]),
    ),
    ...Object.fromEntries(
      ["shop image:1", "(shop image", "shop  image"].map((words) => [
        `the image ${words}`,
        {
          document: running(words),
          says: [
            `Container "web" runs the image "${words}", which has a blank in it.`,
            'Write it like "public.ecr.aws/nginx/nginx:1.27".',
          ],
        },
      ]),
    ),
    "the ARN of a repository": {
      document: running("arn:aws:ecr:eu-west-1:123456789012:repository/shop/api"),
      says: [
        'Container "web" runs the image "arn:aws:ecr:eu-west-1:123456789012:repository/shop/api", which is an ARN; an image has the URI of its repository and a tag.',
        'Write it like "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2".',
      ],
    },
    "the ARN of something else": {
      document: running("arn:aws:ecs:eu-west-1:123456789012:service/shop"),
      says: [
        'Container "web" runs the image "arn:aws:ecs:eu-west-1:123456789012:service/shop", which is an ARN; an image has the URI of its repository and a tag.',
        'Write it like "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1.4.2".',
      ],
    },
    "a blank": {
      document: running("nginx :1.27"),
      says: [
        'Container "web" runs the image "nginx :1.27", which has a blank in it.',
        'Write it like "public.ecr.aws/nginx/nginx:1.27".',
      ],
    },
    ...Object.fromEntries(
      ["", "-1", ".1", "release/1", "v1+build"].map((tag) => [
        `the tag ${JSON.stringify(tag)}`,
        {
          document: running(`shop/api:${tag}`),
          ...(tag === "" ? { alone: "warning" as const } : {}),
          says: [
            `Container "web" runs the tag "${tag}"; a tag has 1 to 128 letters, digits, "_", "." and "-", and does not begin with "." or "-".`,
            'Write the tag like "1.4.2".',
          ],
        },
      ]),
    ),
    "a tag of 129 characters": {
      document: running(`shop/api:${"a".repeat(129)}`),
      says: [
        `Container "web" runs the tag "${"a".repeat(76)}…"; a tag has 1 to 128 letters, digits, "_", "." and "-", and does not begin with "." or "-".`,
        'Write the tag like "1.4.2".',
      ],
    },
    "a tag behind a repository that is filled in": {
      document: running("${REPOSITORY}:v1+build"),
      says: [
        'Container "web" runs the tag "v1+build"; a tag has 1 to 128 letters, digits, "_", "." and "-", and does not begin with "." or "-".',
        'Write the tag like "1.4.2".',
      ],
    },
    ...Object.fromEntries(
      [":1.4", "shop/api:1.4"].map((tag) => [
        `the tag ${tag}, with what stands before it`,
        {
          document: running(`shop/api:${tag}`),
          says: [
            `Container "web" runs the tag "${tag}"; a tag has 1 to 128 letters, digits, "_", "." and "-", and does not begin with "." or "-".`,
            'Write the tag as "1.4".',
          ],
        },
      ]),
    ),
    "a digest without its beginning": {
      document: running(`${REPOSITORY}@${DIGEST.slice("sha256:".length)}`),
      says: [
        `Container "web" runs an image by the digest "${DIGEST.slice("sha256:".length)}"; ECS accepts "sha256:" and 64 hexadecimal digits.`,
        `Write the digest as "${DIGEST}".`,
      ],
    },
    "a short digest": {
      document: running(`${REPOSITORY}@sha256:0123`),
      says: [
        'Container "web" runs an image by the digest "sha256:0123"; ECS accepts "sha256:" and 64 hexadecimal digits.',
        "Copy the digest from the registry.",
      ],
    },
    "another digest": {
      document: running(`${REPOSITORY}@sha512:${"0".repeat(64)}`),
      says: [
        'Container "web" runs an image by the digest "sha512:0000000000000000000000000000000000000000000000000000000000000000"; ECS accepts "sha256:" and 64 hexadecimal digits.',
        "Copy the digest from the registry.",
      ],
    },
    "256 characters": {
      document: running(`${LONG}/${"b".repeat(51)}:1.0`),
      says: [
        'Container "web" has an image reference of 256 characters; ECS accepts 255.',
        "Use a shorter repository name or tag.",
      ],
    },
  },
  unknown: [running(UNKNOWN)],
});
