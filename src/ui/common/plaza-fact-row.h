/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_FACT_ROW (plaza_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (PlazaFactRow, plaza_fact_row, PLAZA, FACT_ROW, GtkListBoxRow)

PlazaFactRow *plaza_fact_row_append       (GtkListBox   *list,
                                           const char   *icon_name,
                                           const char   *title,
                                           const char   *subtitle);
void          plaza_fact_row_set_language (PlazaFactRow *self,
                                           const char   *language);
void          plaza_fact_row_add_prefix   (PlazaFactRow *self,
                                           GtkWidget    *widget);
void          plaza_fact_row_add_suffix   (PlazaFactRow *self,
                                           GtkWidget    *widget);
GtkWidget    *plaza_fact_row_add_button   (PlazaFactRow *self,
                                           const char   *icon_name,
                                           const char   *name);
void          plaza_fact_row_add_copy     (PlazaFactRow *self,
                                           const char   *text,
                                           const char   *name,
                                           const char   *notice);
const char   *plaza_fact_row_get_title    (PlazaFactRow *self);
const char   *plaza_fact_row_get_subtitle (PlazaFactRow *self);

G_END_DECLS
