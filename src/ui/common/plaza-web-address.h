/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *plaza_web_address_problem (const char *text);

G_END_DECLS
