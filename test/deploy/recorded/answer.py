"""Answers a call of the AWS CLI with a recorded change set, queried and printed as the CLI does it.

usage: python3 answer.py NAME SERVICE OPERATION --query QUERY --output text …
"""

import json
import os
import sys

import jmespath
from awscli.text import format_text

name, *words = sys.argv[1:]
with open(os.path.join(os.path.dirname(__file__), "change-sets.json")) as file:
    recorded = json.load(file)[name]
format_text(jmespath.search(words[words.index("--query") + 1], recorded), sys.stdout)
