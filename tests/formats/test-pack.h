/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "plaza-pack.h"

/* A small pack in a temporary folder, right in every part, for a test to spoil. */

char *test_pack_new         (void);
void  test_pack_remove      (char       *folder);
void  test_pack_write       (const char *folder,
                             const char *path,
                             const char *text);
void  test_pack_write_bytes (const char *folder,
                             const char *path,
                             const char *bytes,
                             gssize      length);
void  test_pack_delete      (const char *folder,
                             const char *path);
void  test_pack_replace     (const char *folder,
                             const char *path,
                             const char *from,
                             const char *to);
/* The example campaign, and what is hard to write. */
PlazaPack *test_pack_example (void);
