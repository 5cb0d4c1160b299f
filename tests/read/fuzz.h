/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-readers.h"

/* Reads any bytes as one kind of file: what is read can travel to the program, or there is a sentence. */
void fuzz_read (const char *kind,
                const char *bytes,
                gsize       length);
