/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-event.h"

G_BEGIN_DECLS

/* The events that are objects just now. An event that somebody holds is always
 * found again, so that one event is one object; the last few hundred are kept
 * besides, since a list asks for the same rows some seventy times a frame. */
typedef struct _PlazaEventCache PlazaEventCache;

PlazaEventCache *plaza_event_cache_new    (void);
void             plaza_event_cache_free   (PlazaEventCache *self);
PlazaEvent      *plaza_event_cache_lookup (PlazaEventCache *self,
                                           gint64           id);
void             plaza_event_cache_add    (PlazaEventCache *self,
                                           PlazaEvent      *event);
void             plaza_event_cache_forget_all (PlazaEventCache *self);
void             plaza_event_cache_forget (PlazaEventCache *self,
                                           const char      *uid);

G_END_DECLS
