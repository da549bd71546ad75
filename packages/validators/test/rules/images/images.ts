import { ec2Container } from "../tasks.ts";

export const REPOSITORY = "111122223333.dkr.ecr.us-east-1.amazonaws.com/shop/api";
export const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

/** A task whose container runs this image. */
export function running(image: unknown): unknown {
  return ec2Container({ memory: 64, image });
}

/** Images that something fills in before AWS sees them. */
export const PLACEHOLDERS = {
  "a variable": running("${IMAGE}"),
  "a variable for the tag": running(`${REPOSITORY}:\${TAG}`),
  "a placeholder of CodeDeploy": running("<IMAGE1_NAME>"),
  "a placeholder of a template engine": running("{{ image }}"),
  "a word that stands for an image": running("IMAGE_URI"),
} as const;
