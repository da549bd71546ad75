/** What an earlier stack left is taken back as it is: where that cannot be what the app asks for, nothing is changed. */
export const takenBack = `\
# refusals_of_repositories STACK TEMPLATE: why repositories that are there already cannot be what the template asks for, one
# reason a line. CloudFormation takes them into the stack without a look at their encryption, which never changes.
refusals_of_repositories() {
  local action name type rest repository encryption key
  while IFS=$'\\t' read -r action name type rest; do
    case $action:$type in Add:AWS::ECR::Repository | Import:AWS::ECR::Repository) ;; *) continue ;; esac
    IFS=$'\\t' read -r repository encryption key <<<"$(repository_in "$2" "$name")"
    case $repository in '' | '!'*) continue ;; esac
    ask ecr describe-repositories --repository-names "$repository" \\
      --query 'repositories[0].encryptionConfiguration.[encryptionType,kmsKey]' || continue
    answer=\${answer%$'\\t'None}
    if has_encryption "$encryption" "$key"; then continue; fi
    printf '%s\\n' "repository $repository of stack $1 is there already, with the encryption \${answer//$'\\t'/ }, which cannot become $encryption\${key:+ $key}. To take it back with its images, ask for the encryption that it has; to have the other one, give the repository another name."
  done <"$work/changes.$1"
}

# repository_in TEMPLATE NAME: the name of the repository in AWS, its encryption and its key, with tabs between.
repository_in() {
  awk -v wanted="$2" '
    /^  [^ #]/ { name = $1; gsub(/[":]/, "", name) }
    name != wanted { next }
    { gsub(/"/, "") }
    /^      RepositoryName: / { repository = $2 }
    /^        EncryptionType: / { encryption = $2 }
    /^        KmsKey: / { key = $2 }
    END { print repository "\\t" (encryption == "" ? "AES256" : encryption) "\\t" key }
  ' "$1"
}

# has_encryption TYPE KEY: whether $answer, the type and the key of a repository, may be that. A reference or an alias may
# be any key.
has_encryption() {
  case $answer in "$1" | "$1"$'\\t'*) ;; AES256* | KMS*) return 1 ;; *) return 0 ;; esac
  case $2 in '' | '!'* | *alias/*) return 0 ;; esac
  [ "\${answer##*/}" = "\${2##*/}" ]
}
`;
