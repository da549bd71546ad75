import type { Assembly, Stack } from "../../model/assembly.ts";
import { code, commands } from "../text/markdown.ts";
import { quote } from "../text/quote.ts";

/** What is done with distributions by hand, where the environment has some. */
export function distributionsSection({ sharedStacks }: Assembly): readonly string[] {
  const found = sharedStacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).flatMap(([id, { Type, Properties = {} }]) =>
      Type === "AWS::CloudFront::Distribution" ? [ofDistribution(stack, id, Properties)] : [],
    ),
  );
  return found.length === 0 ? [] : [`## Distributions\n\n${WHO_ASKS}\n${found.join("\n")}`];
}

const WHO_ASKS = `\
A load balancer behind one takes no other requests, unless it is internal or has an \`allowFrom\`: whoever asks it without the secret that
the distribution sends gets its default answer. The secret stays as it is, so do not change it in Secrets Manager; \`originSecretVersion\` of the
load balancer makes another one. CloudFront keeps what an answer's headers or its policies say; what changes at once is asked for anew by an
invalidation, which costs after the first 1,000 paths of a month.
`;

function ofDistribution(stack: Stack, id: string, properties: object): string {
  const outputs = `aws cloudformation describe-stacks --stack-name ${quote(stack.name)} --output text --query`;
  const buckets = bucketsOf(properties);
  const arn = `arn=$(${outputs} "Stacks[0].Outputs[?OutputKey=='${id}Arn'].OutputValue|[0]")`;
  const policies = buckets.map((bucket) => `printf '${STATEMENT}\\n' ${quote(bucket)} "$arn"`);
  return `\
### ${code(id)}

Where it is, and that everything it keeps is asked for anew:

${commands(
  `${outputs} "Stacks[0].Outputs[?OutputKey=='${id}Url'].OutputValue"`,
  arn,
  `aws cloudfront create-invalidation --distribution-id "\${arn##*/}" --paths '/*'`,
)}${buckets.length === 0 ? "" : `\nWhat the policy of each of its buckets has to say, where the app does not have it:\n\n${commands(arn, ...policies)}`}`;
}

/** Source: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html. */
const STATEMENT =
  '{"Effect":"Allow","Principal":{"Service":"cloudfront.amazonaws.com"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::%s/*","Condition":{"StringEquals":{"AWS:SourceArn":"%s"}}}';

/** Stands for a bucket whose name is a value from outside. */
const ANY_BUCKET = "BUCKET";

/** The names of its buckets, each once. */
function bucketsOf(properties: object): readonly string[] {
  const text = JSON.stringify(properties);
  const written = Array.from(text.matchAll(/"DomainName":\{"Fn::Sub":"([a-z0-9.-]+)\.s3\./g), ([, name = ""]) => name);
  const isOutside = /"DomainName":\{"Fn::Join":\["",\[\{"Ref":/.test(text);
  return [...new Set([...written, ...(isOutside ? [ANY_BUCKET] : [])])];
}
