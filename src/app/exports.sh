#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# exports.sh MODULE…: a version script by which the program exports what these modules call of it, and nothing else.
set -eu

symbols=$(nm -D -u -- "$@")
echo '{ global:'
echo "$symbols" | sed -n 's/^ *U \(plaza_[a-z0-9_]*\)$/  \1;/p' | sort -u
echo 'local: *; };'
