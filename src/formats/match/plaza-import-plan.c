/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-import-plan.h"

#include <glib/gi18n.h>

#include "plaza-campaign-review.h"
#include "plaza-campaign-try.h"
#include "plaza-import-edits.h"
#include "plaza-import-match.h"

struct _PlazaImportPlan
{
  GObject            parent_instance;
  PlazaCampaign     *campaign;
  PlazaImportChoice  choice;
  PlazaImportMatch  *match;
  GPtrArray         *rows;      /* of PlazaImportRow */
  GPtrArray         *problems;  /* of PlazaProblem, of the files as a whole */
  GPtrArray         *files;     /* their names */
};

enum
{
  COUNTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void plaza_import_plan_list_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PlazaImportPlan, plaza_import_plan, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, plaza_import_plan_list_init))

static GType
import_plan_get_item_type (GListModel *model)
{
  return PLAZA_TYPE_IMPORT_ROW;
}

static guint
import_plan_get_n_items (GListModel *model)
{
  return PLAZA_IMPORT_PLAN (model)->rows->len;
}

static gpointer
import_plan_get_item (GListModel *model,
                      guint       position)
{
  PlazaImportPlan *self = PLAZA_IMPORT_PLAN (model);

  return position < self->rows->len ? g_object_ref (g_ptr_array_index (self->rows, position)) : NULL;
}

static void
plaza_import_plan_list_init (GListModelInterface *iface)
{
  iface->get_item_type = import_plan_get_item_type;
  iface->get_n_items = import_plan_get_n_items;
  iface->get_item = import_plan_get_item;
}

static void
plaza_import_plan_finalize (GObject *object)
{
  PlazaImportPlan *self = PLAZA_IMPORT_PLAN (object);

  g_clear_pointer (&self->match, plaza_import_match_free);
  g_clear_object (&self->campaign);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->files);

  G_OBJECT_CLASS (plaza_import_plan_parent_class)->finalize (object);
}

static void
plaza_import_plan_class_init (PlazaImportPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = plaza_import_plan_finalize;

  signals[COUNTED] = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
plaza_import_plan_init (PlazaImportPlan *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->problems = g_ptr_array_new_with_free_func (plaza_record_unref);
  self->files = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

/**
 * plaza_import_plan_new:
 * @campaign: into which it is to come
 * @choice: how
 *
 * Returns: (transfer full) (nullable): a plan of nothing yet; %NULL where the campaign cannot be changed
 */
PlazaImportPlan *
plaza_import_plan_new (PlazaCampaign      *campaign,
                       PlazaImportChoice   choice,
                       GError            **error)
{
  PlazaImportPlan *self;

  g_return_val_if_fail (PLAZA_IS_CAMPAIGN (campaign), NULL);

  if (!plaza_campaign_may_change (campaign, error))
    return NULL;

  self = g_object_new (PLAZA_TYPE_IMPORT_PLAN, NULL);
  self->campaign = g_object_ref (campaign);
  self->choice = choice;
  self->match = plaza_import_match_new (campaign);
  return self;
}

/* Of a row that says what another one said: the newer version counts, and the older one comes to nothing. */
static void
import_plan_supersede (PlazaImportPlan *self,
                       PlazaImportRow  *row,
                       PlazaImportRow  *same)
{
  PlazaImportRow *older = row->incoming->order >= same->incoming->order && row->incoming->key != NULL ? same : row;

  if (older == same)
    {
      plaza_import_match_release (self->match, same);
      plaza_import_match_note (self->match, row);
    }
  plaza_import_row_settle (older, PLAZA_IMPORT_SAME, NULL, plaza_record_ref (older->incoming->event));
  g_ptr_array_set_size (older->changes, 0);
  g_ptr_array_set_size (older->likes, 0);
}

static gboolean
import_plan_add_draft (PlazaImportPlan  *self,
                       PlazaIntake      *intake,
                       PlazaIncoming    *draft,
                       GError          **error)
{
  PlazaImportRow *same = NULL;
  g_autofree char *key = plaza_import_match_key (self->match, intake->kind, draft, &same);
  PlazaImportRow *row = plaza_import_row_new (intake->name, key, draft);

  for (guint i = 0; i < draft->problems->len; i++)
    {
      PlazaProblem *problem = g_ptr_array_index (draft->problems, i);

      g_set_str (&problem->file, intake->name);
      g_set_str (&problem->title, draft->event->title);
    }

  g_ptr_array_add (self->rows, row);
  if (same == NULL)
    plaza_import_match_note (self->match, row);
  else
    import_plan_supersede (self, row, same);

  return (same != NULL && row->event != NULL) || plaza_import_match_row (self->match, row, error);
}

static void
import_plan_take_problems (PlazaImportPlan *self,
                           PlazaIntake     *intake)
{
  for (guint i = 0; i < intake->problems->len; i++)
    {
      PlazaProblem *problem = plaza_record_ref (g_ptr_array_index (intake->problems, i));

      g_set_str (&problem->file, intake->name);
      g_ptr_array_add (self->problems, problem);
    }
}

/**
 * plaza_import_plan_add:
 * @intake: what was read from a file; its drafts are the plan's from now on
 * @progress: (nullable): how far it is
 * @error: where the campaign cannot be read, or nobody wants it any more: then the plan is of no use
 *
 * Returns: whether its rows stand behind those that are there
 */
gboolean
plaza_import_plan_add (PlazaImportPlan  *self,
                       PlazaIntake      *intake,
                       PlazaProgress    *progress,
                       GError          **error)
{
  g_autoptr(GPtrArray) drafts = NULL;
  guint before;

  g_return_val_if_fail (PLAZA_IS_IMPORT_PLAN (self), FALSE);
  g_return_val_if_fail (intake != NULL, FALSE);

  before = self->rows->len;
  drafts = intake->drafts;
  intake->drafts = g_ptr_array_new ();
  g_ptr_array_set_free_func (drafts, NULL);
  g_ptr_array_add (self->files, g_strdup (intake->name));
  import_plan_take_problems (self, intake);
  for (guint i = 0; i < drafts->len; i++)
    if (!plaza_progress_step (progress, i, drafts->len, error) ||
        !import_plan_add_draft (self, intake, g_ptr_array_index (drafts, i), error))
      return FALSE;

  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->rows->len - before);
  g_signal_emit (self, signals[COUNTED], 0);
  return TRUE;
}

/**
 * plaza_import_plan_get_problems:
 *
 * Returns: (transfer none) (element-type PlazaProblem): what is to be said of the files as a whole
 */
GPtrArray *
plaza_import_plan_get_problems (PlazaImportPlan *self)
{
  g_return_val_if_fail (PLAZA_IS_IMPORT_PLAN (self), NULL);

  return self->problems;
}

static gboolean
import_plan_takes (PlazaImportPlan *self,
                   PlazaImportRow  *row)
{
  return (row->state == PLAZA_IMPORT_NEW || row->state == PLAZA_IMPORT_CHANGED) && row->answer != PLAZA_IMPORT_SKIP &&
         ((self->choice & PLAZA_IMPORT_TAKE_OPEN) != 0 || !plaza_import_row_is_open (row));
}

/**
 * plaza_import_plan_count:
 * @count: (out): how many rows there are of what kind
 */
void
plaza_import_plan_count (PlazaImportPlan  *self,
                         PlazaImportCount *count)
{
  g_return_if_fail (PLAZA_IS_IMPORT_PLAN (self));

  *count = (PlazaImportCount) { .rows = self->rows->len };
  for (guint i = 0; i < self->rows->len; i++)
    {
      PlazaImportRow *row = g_ptr_array_index (self->rows, i);

      count->n_new += row->state == PLAZA_IMPORT_NEW;
      count->changed += row->state == PLAZA_IMPORT_CHANGED;
      count->same += row->state == PLAZA_IMPORT_SAME;
      count->bad += row->state == PLAZA_IMPORT_BAD;
      count->open += plaza_import_row_is_open (row);
      count->coming += import_plan_takes (self, row);
      count->waiting += import_plan_takes (self, row) && plaza_import_row_waits (row, (self->choice & PLAZA_IMPORT_APPROVE) != 0);
    }
}

/**
 * plaza_import_plan_answer:
 * @row: one of the plan
 */
void
plaza_import_plan_answer (PlazaImportPlan   *self,
                          PlazaImportRow    *row,
                          PlazaImportAnswer  answer)
{
  g_return_if_fail (PLAZA_IS_IMPORT_PLAN (self));
  g_return_if_fail (PLAZA_IS_IMPORT_ROW (row));

  plaza_import_row_set_answer (row, answer);
  g_signal_emit (self, signals[COUNTED], 0);
}

static const char *
import_plan_field_of (PlazaImportRow *row)
{
  return row->incoming->problems->len > 0 ? ((PlazaProblem *) g_ptr_array_index (row->incoming->problems, 0))->field : NULL;
}

/**
 * plaza_import_plan_answer_alike:
 * @row: one of the plan
 *
 * Answers all open rows that ask what @row asks: of the same field, or whether staff's change stays.
 */
void
plaza_import_plan_answer_alike (PlazaImportPlan   *self,
                                PlazaImportRow    *row,
                                PlazaImportAnswer  answer)
{
  PlazaImportAsking asks;

  g_return_if_fail (PLAZA_IS_IMPORT_PLAN (self));
  g_return_if_fail (PLAZA_IS_IMPORT_ROW (row));

  asks = plaza_import_row_get_asks (row);
  plaza_import_row_set_answer (row, answer);
  for (guint i = 0; i < self->rows->len; i++)
    {
      PlazaImportRow *other = g_ptr_array_index (self->rows, i);

      if (plaza_import_row_is_open (other) && plaza_import_row_get_asks (other) == asks &&
          g_strcmp0 (import_plan_field_of (other), import_plan_field_of (row)) == 0)
        plaza_import_row_set_answer (other, answer);
    }
  g_signal_emit (self, signals[COUNTED], 0);
}

/**
 * plaza_import_plan_replace:
 * @row: one of the plan
 * @event: (transfer full): what somebody made of the draft
 *
 * What its reader asked was answered by that.
 *
 * Returns: whether the campaign could be read
 */
gboolean
plaza_import_plan_replace (PlazaImportPlan   *self,
                           PlazaImportRow    *row,
                           PlazaEventRecord  *event,
                           GError           **error)
{
  gboolean matched;

  g_return_val_if_fail (PLAZA_IS_IMPORT_PLAN (self), FALSE);
  g_return_val_if_fail (PLAZA_IS_IMPORT_ROW (row), FALSE);

  plaza_record_unref (row->incoming->event);
  row->incoming->event = event;
  g_ptr_array_set_size (row->incoming->problems, 0);
  matched = plaza_import_match_row (self->match, row, error);
  g_signal_emit (self, signals[COUNTED], 0);
  return matched;
}

/* Which file it comes from, for the history: several are told by their names. */
static char *
import_plan_origin (PlazaImportPlan *self)
{
  g_autofree char *names = g_strjoinv (", ", (GStrv) self->files->pdata);

  return *names != '\0' ? g_steal_pointer (&names) : g_strdup (_("paste"));
}

static gboolean
import_plan_check_bad (PlazaImportPlan  *self,
                       GError          **error)
{
  PlazaImportCount count;
  gboolean whole = !plaza_problems_stop (self->problems);

  plaza_import_plan_count (self, &count);
  if (whole && (count.bad == 0 || (self->choice & PLAZA_IMPORT_SKIP_BAD) != 0))
    return TRUE;

  if (!whole)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("A file could not be read whole. Nothing was imported."));
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 ngettext ("%u row cannot be right. Nothing was imported.", "%u rows cannot be right. Nothing was imported.", count.bad), count.bad);
  return FALSE;
}

/**
 * plaza_import_plan_commit:
 * @keep: whether it is done; else it is only tried
 * @error: also where there is a broken row and %PLAZA_IMPORT_SKIP_BAD was not chosen
 *
 * Writes all that is to come in as one batch with the files' names as its origin, or nothing. The plan is of no use afterwards,
 * where it was kept.
 *
 * Returns: whether the campaign is as the plan wants it
 */
gboolean
plaza_import_plan_commit (PlazaImportPlan  *self,
                          gboolean          keep,
                          GError          **error)
{
  g_autoptr(PlazaImportEdits) edits = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *before = NULL;
  gboolean done;

  g_return_val_if_fail (PLAZA_IS_IMPORT_PLAN (self), FALSE);

  if (!import_plan_check_bad (self, error))
    return FALSE;

  edits = plaza_import_edits_new ((self->choice & PLAZA_IMPORT_APPROVE) != 0);
  for (guint i = 0; i < self->rows->len; i++)
    if (import_plan_takes (self, g_ptr_array_index (self->rows, i)))
      plaza_import_edits_add (edits, g_ptr_array_index (self->rows, i));
  if (edits->list->len == 0)
    return TRUE;
  if (!keep)
    return plaza_campaign_try (self->campaign, edits->list, error);

  before = g_strdup (plaza_campaign_get_origin (self->campaign));
  origin = import_plan_origin (self);
  plaza_campaign_set_origin (self->campaign, origin);
  done = plaza_campaign_commit (self->campaign, "import-events", edits->list, error);
  plaza_campaign_set_origin (self->campaign, before != NULL ? before : "window");
  return done;
}
