/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-store.h"

G_BEGIN_DECLS

GStrv    plaza_store_list_traces (const char  *path,
                                  GError     **error);
gboolean plaza_store_remove      (const char  *path,
                                  GError     **error);

G_END_DECLS
