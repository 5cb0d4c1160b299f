/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean plaza_link_rule_is_allowed (const char *uri);

G_END_DECLS
