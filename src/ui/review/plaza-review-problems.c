/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-problems.h"

#include <glib/gi18n.h>

#include "plaza-event-draft.h"
#include "plaza-field-problem.h"
#include "plaza-notice.h"
#include "plaza-window-undo.h"

/* What a form would say of an event that somebody sent in, below what it is about, with what mends it. */

#define COMMITTING "plaza-review-committing"

static void
problems_commit (PlazaDraft *draft,
                 GtkWidget  *table)
{
  g_autoptr(GError) error = NULL;

  if (plaza_draft_commit (draft, &error))
    plaza_window_undo_offer (table, plaza_draft_get_campaign (draft), plaza_event_draft_get_uid (PLAZA_EVENT_DRAFT (draft)), _("Event saved"));
  else
    plaza_notice_show (table, error->message);
}

static gboolean
problems_commit_cb (gpointer data)
{
  GtkWidget *table = data;
  g_autoptr(PlazaDraft) draft = g_object_steal_data (G_OBJECT (table), COMMITTING);

  if (draft != NULL && gtk_widget_get_root (table) != NULL)
    problems_commit (draft, table);

  return G_SOURCE_REMOVE;
}

/* The button that mends it goes as soon as it is saved, so that is done after it. */
static void
problems_changed_cb (PlazaDraft *draft,
                     GtkWidget  *table)
{
  if (!plaza_draft_is_dirty (draft) || g_object_get_data (G_OBJECT (table), COMMITTING) != NULL)
    return;

  g_object_set_data_full (G_OBJECT (table), COMMITTING, g_object_ref (draft), g_object_unref);
  g_idle_add_full (G_PRIORITY_DEFAULT, problems_commit_cb, g_object_ref (table), g_object_unref);
}

static gboolean
problems_has_any (PlazaDraftField *field)
{
  g_autofree char *warning = NULL;
  g_autofree char *problem = NULL;

  plaza_draft_field_touch (field);
  g_object_get (field, "warning", &warning, "problem", &problem, NULL);
  return warning != NULL || problem != NULL;
}

/**
 * plaza_review_problems_add:
 * @fields: (element-type PlazaReviewField): that @table shows
 * @event: of which they are
 *
 * Adds to @table what does not fit together in @event. What is mended is saved at once.
 */
void
plaza_review_problems_add (PlazaReviewTable *table,
                           GPtrArray        *fields,
                           PlazaCampaign    *campaign,
                           PlazaPlaces      *places,
                           PlazaEvent       *event)
{
  g_autoptr(PlazaDraft) draft = plaza_event_draft_new (campaign, places, event);
  GPtrArray *draft_fields = plaza_draft_get_fields (draft);

  for (guint i = 0; i < draft_fields->len; i++)
    {
      PlazaDraftField *field = g_ptr_array_index (draft_fields, i);
      GtkWidget *problem;

      if (!problems_has_any (field))
        continue;

      problem = plaza_field_problem_new (field, NULL);
      gtk_widget_add_css_class (problem, "review-problem");
      g_object_set_data_full (G_OBJECT (problem), "draft", g_object_ref (draft), g_object_unref);
      plaza_review_table_add_below (table, plaza_review_fields_of_draft (fields, plaza_draft_field_get_name (field)), problem);
    }

  g_signal_connect_object (draft, "changed", G_CALLBACK (problems_changed_cb), table, 0);
}
