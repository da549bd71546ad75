"""The AWS CLI (version 1), loaded once: each call is a fork of this process, without the start of Python and of the CLI.

usage: python3 warm_cli.py SOCKET

bin/aws hands over its words, environment, folder and files. What it runs is the CLI itself, and ends when bin/aws does.
"""

import marshal
import os
import signal
import socket
import sys
import threading

from awscli import clidriver

SERVICES = ("cloudformation", "ecr", "ecs", "elbv2", "iam", "logs", "sts")


def warm_driver():
    """The CLI, with what its calls of these services read and compute loaded."""
    driver = clidriver.create_clidriver()
    for service in SERVICES:
        driver.session.create_client(service, "us-east-1", aws_access_key_id="-", aws_secret_access_key="-")
    with open(os.devnull, "w") as sys.stdout:
        driver.main(["ecs", "describe-clusters", "--generate-cli-skeleton"])
    return driver


def read_call(connection):
    """The words, environment and folder of a call, and its standard files."""
    _, files, _, _ = socket.recv_fds(connection, 1, 3)
    with connection.makefile("rb") as stream:
        length = int.from_bytes(stream.read(4), "big")
        return marshal.loads(stream.read(length)), files


def become(environment, folder, files):
    """Makes this process what the call expects to run in."""
    own_data = os.environ["AWS_DATA_PATH"]
    os.environ.clear()
    os.environ.update(environment, AWS_DATA_PATH=own_data)
    os.chdir(folder)
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    sys.stdin, sys.stdout, sys.stderr = (open(number, mode) for number, mode in enumerate("rww"))


def end_with_caller(connection):
    connection.recv(1)
    os._exit(1)


def answer(driver, connection):
    (words, environment, folder), files = read_call(connection)
    become(environment, folder, files)
    threading.Thread(target=end_with_caller, args=[connection], daemon=True).start()
    status = driver.main(words)
    sys.stdout.flush()
    sys.stderr.flush()
    connection.sendall(b"%d" % status)


def serve(driver, path):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)
        server.listen(64)
        while True:
            connection, _ = server.accept()
            if os.fork() == 0:
                answer(driver, connection)
                os._exit(0)
            connection.close()


serve(warm_driver(), sys.argv[1])
