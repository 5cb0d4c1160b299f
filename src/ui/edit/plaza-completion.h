/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Answers what a text may be completed to, for the caller to free. */
typedef GStrv (*PlazaCompletionFind)   (const char *text,
                                        gpointer    data);
/* Takes what was chosen. */
typedef void  (*PlazaCompletionChoose) (const char *choice,
                                        gpointer    data);

void plaza_completion_attach (GtkWidget             *row,
                              PlazaCompletionFind    find,
                              PlazaCompletionChoose  choose,
                              gpointer               data,
                              GDestroyNotify         destroy);

G_END_DECLS
