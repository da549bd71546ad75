import { URL_SUFFIXES } from "@ecs-dsl/validators/facts";

const cases = Object.entries(URL_SUFFIXES).map(([beginning, suffix]) => `    ${beginning}*) printf ${suffix} ;;`);

/** What the addresses of AWS's services end with. */
export const domains = `\
# domain_of REGION: what the addresses of services in the region end with.
domain_of() {
  case $1 in
${cases.join("\n")}
    *) printf amazonaws.com ;;
  esac
}
`;
