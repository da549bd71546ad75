/**
 * The endpoint services of AWS behind the actions that a task may call, by what the actions begin with. Source:
 * https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html. Checked 2026-11-29.
 */
const SERVICES: Readonly<Record<string, string>> = {
  appconfig: "appconfig appconfigdata",
  "application-autoscaling": "application-autoscaling",
  athena: "athena",
  autoscaling: "autoscaling",
  bedrock: "bedrock bedrock-runtime",
  cloudformation: "cloudformation",
  cloudwatch: "monitoring",
  "cognito-idp": "cognito-idp",
  comprehend: "comprehend",
  dynamodb: "dynamodb",
  ec2: "ec2",
  ecr: "ecr.api ecr.dkr",
  ecs: "ecs",
  elasticloadbalancing: "elasticloadbalancing",
  events: "events",
  firehose: "kinesis-firehose",
  glue: "glue",
  kinesis: "kinesis-streams",
  kms: "kms",
  lambda: "lambda",
  logs: "logs",
  polly: "polly",
  "rds-data": "rds-data",
  rekognition: "rekognition",
  s3: "s3",
  sagemaker: "sagemaker.api sagemaker.runtime",
  secretsmanager: "secretsmanager",
  servicediscovery: "data-servicediscovery servicediscovery",
  ses: "email",
  sns: "sns",
  sqs: "sqs",
  ssm: "ssm",
  ssmmessages: "ssmmessages",
  states: "states",
  sts: "sts",
  textract: "textract",
  transcribe: "transcribe",
  translate: "translate",
  xray: "xray",
};

/** What people may say of an endpoint: the service as its actions have it, or as the endpoint has it. */
export function endpointServices(name: string): readonly string[] {
  return servicesCalled(name) ?? [name];
}

/** The endpoint services that a call needs, by what its action begins with; undefined where we know of none. */
export function servicesCalled(service: string): readonly string[] | undefined {
  return Object.hasOwn(SERVICES, service) ? SERVICES[service]?.split(" ") : undefined;
}

/** Endpoints that are an entry of route tables, and free. */
const GATEWAYS: readonly string[] = ["dynamodb", "s3"];

export function isGateway(service: string): boolean {
  return GATEWAYS.includes(service);
}

/** Services whose endpoints have a prefix in China. Source: `aws ec2 describe-vpc-endpoint-services`. Checked 2026-11-29. */
const PREFIXED_IN_CHINA: ReadonlySet<string> = new Set(
  `application-autoscaling athena autoscaling cloudformation ec2 ecr.api ecr.dkr kinesis-streams lambda monitoring
   sagemaker.api sagemaker.runtime sqs states sts transcribe xray`.split(/\s+/),
);

/** The name of the endpoint service in the region of the stack, as a template has it. */
export function serviceName(service: string, isInChina: boolean): string {
  const prefix = isInChina && PREFIXED_IN_CHINA.has(service) ? "cn." : "";
  const suffix = isInChina && service === "transcribe" ? ".cn" : "";
  return `${prefix}com.amazonaws.\${AWS::Region}.${service}${suffix}`;
}
