/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a campaign file was, and what its working copy was, when they were the same last. */
typedef struct
{
  char   *looks;     /* of the file: when it was written, and how long it is */
  char   *hash;      /* of its bytes */
  gint64  batch;     /* newest in the working copy's history */
  gint64  version;   /* of the working copy */
} PlazaSettled;

/* It is kept beside the working copy; what is about to be written is noted before it is. */
typedef struct
{
  PlazaSettled  last;
  PlazaSettled  next;   /* without hash: nothing is being written */
  char         *draft;  /* beside the file, what may be left of it; NULL */
  char         *kept;   /* a copy that nobody was told of yet; NULL */
} PlazaSettledNote;

PlazaSettledNote *plaza_settled_load  (const char              *folder);
gboolean          plaza_settled_save  (const PlazaSettledNote  *self,
                                       const char              *folder,
                                       GError                 **error);
void              plaza_settled_free  (PlazaSettledNote        *self);
char             *plaza_settled_looks (const char              *path);
char             *plaza_settled_hash  (const char              *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaSettledNote, plaza_settled_free)

G_END_DECLS
