/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The same file through SQLite and nothing else: what there is to compare with. */
typedef struct _Raw Raw;

Raw    *raw_new     (const char *campaign);
void    raw_free    (Raw        *self);
guint   raw_match   (Raw        *self,
                     const char *text);
guint   raw_box     (Raw        *self,
                     double      latitude,
                     double      longitude);
double  raw_import  (const char *csv,
                     const char *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Raw, raw_free)

G_END_DECLS
