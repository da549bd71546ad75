import type { InputProblem } from "../formats/input-problem.ts";
import { isRecord } from "../read/is-record.ts";
import { parseJson } from "../formats/json/parse-json.ts";
import type { EcrImage } from "./image.ts";

/** The images in what `aws ecr describe-images` prints, or why there are none. */
export function readImages(text: string): readonly EcrImage[] | InputProblem {
  const { parsed, problem } = parseJson(text);
  if (parsed === undefined) return problem ?? noImages("The text is several", 0);
  const { value } = parsed;
  const details: unknown = isRecord(value) ? value["imageDetails"] : value;
  if (!Array.isArray(details)) return noImages("The text has no list of images", 0);
  const images: EcrImage[] = [];
  for (const [index, detail] of details.entries()) {
    const image = imageOf(detail);
    if (typeof image === "string") {
      const path = isRecord(value) ? ["imageDetails", index] : [index];
      return noImages(`Image #${index + 1} has no \`${image}\` that can be read`, parsed.locate(path).value.start);
    }
    images.push(image);
  }
  return images;
}

function noImages(what: string, offset: number): InputProblem {
  return {
    code: "input/images",
    message: `${what}, as \`aws ecr describe-images\` prints it.`,
    help: "Run `aws ecr describe-images --repository-name NAME --output json` without `--query`.",
    offset,
  };
}

/** The image, or the property that it lacks. */
function imageOf(detail: unknown): EcrImage | string {
  if (!isRecord(detail) || typeof detail["imageDigest"] !== "string") return "imageDigest";
  const { imageDigest: digest, imageTags: tags = [], imageStatus: status } = detail;
  const pushedAt = timeOf(detail["imagePushedAt"]);
  if (pushedAt === undefined) return "imagePushedAt";
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === "string")) return "imageTags";
  const [pulledAt, archivedAt] = [timeOf(detail["lastRecordedPullTime"]), timeOf(detail["lastArchivedAt"])];
  if (status === "ARCHIVED" && archivedAt === undefined) return "lastArchivedAt";
  return {
    digest,
    tags,
    pushedAt,
    ...(pulledAt === undefined ? {} : { pulledAt }),
    ...(status !== "ARCHIVED" || archivedAt === undefined ? {} : { archivedAt }),
  };
}

/** A time as the AWS CLI prints it: version 2 as text (ISO 8601), version 1 as seconds since 1970, too. */
function timeOf(time: unknown): number | undefined {
  const milliseconds = typeof time === "number" ? time * 1000 : typeof time === "string" ? Date.parse(time) : NaN;
  return Number.isNaN(new Date(milliseconds).valueOf()) ? undefined : milliseconds;
}
