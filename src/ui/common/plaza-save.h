/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-job.h"

G_BEGIN_DECLS

/* The one way to put something into a file: where to is asked, nothing is
 * replaced that was not asked about, and what was made is said with its name. */
typedef struct _PlazaSave PlazaSave;

/* What all files of one kind have in common; kept by whoever asks. */
typedef struct
{
  const char *ending;      /* ".pdf" */
  const char *title;       /* of the dialog */
  const char *files;       /* "PDF documents" */
  const char *not_saved;   /* heading: "The PDF Was Not Saved" */
  const char *elsewhere;   /* where a folder is no path: "A PDF can be saved only on this computer." */
  const char *no_program;  /* "There is no program here that opens a PDF." */
  void      (*saved) (gpointer data);  /* nullable: what is to be done once it is there */
} PlazaSaveKind;

/* Returns: (transfer full): what writes the file */
typedef PlazaJob *(*PlazaSaveFunc) (gpointer    data,
                                    const char *path);

PlazaSave *plaza_save_new       (GtkWidget           *widget,
                                 const PlazaSaveKind *kind,
                                 PlazaSaveFunc        func,
                                 gpointer             data,
                                 GDestroyNotify       destroy);
void       plaza_save_free      (PlazaSave           *self);
void       plaza_save_ask       (PlazaSave           *self,
                                 const char          *name);
void       plaza_save_at        (PlazaSave           *self,
                                 const char          *path);
void       plaza_save_write     (PlazaSave           *self,
                                 const char          *path);

char      *plaza_save_file_name (const char          *text,
                                 const char          *ending);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaSave, plaza_save_free)

G_END_DECLS
