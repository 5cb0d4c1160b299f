/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-review-view.h"

#include <glib/gi18n.h>

#include "plaza-event-merge.h"
#include "plaza-event-values.h"
#include "plaza-review-problems.h"
#include "plaza-review-table.h"
#include "plaza-review.h"

struct _PlazaReviewView
{
  AdwBin            parent_instance;

  AdwToolbarView   *toolbar;
  GtkStack         *stack;
  GtkScrolledWindow *scroller;
  GtkLabel         *title;
  GtkLabel         *origin;
  GtkWidget        *likely;
  GtkLabel         *likely_title;
  GtkLabel         *likely_why;
  AdwWrapBox       *likely_buttons;
  PlazaReviewTable *table;
  GtkLabel         *foot;
  GtkWidget        *decline;
  GtkWidget        *ask;
  GtkWidget        *restore;
  GtkWidget        *approve;
  GtkWidget        *merge;

  PlazaCampaign    *campaign;
  PlazaPlaces      *places;
  PlazaReviewItem  *item;      /* NULL where nothing is selected */
  GPtrArray        *likes;     /* of PlazaLike */
  guint             which;     /* of them */
  PlazaEvent       *listed;    /* the one beside it; NULL for none */
  GPtrArray        *fields;    /* of PlazaReviewField: what the table shows */
};

G_DEFINE_FINAL_TYPE (PlazaReviewView, plaza_review_view, ADW_TYPE_BIN)

static guint listed_changed_signal;

static void view_show_item (PlazaReviewView *self);

static gboolean
view_is_change (PlazaReviewView *self)
{
  return plaza_review_item_is_change (self->item);
}

/* What it is compared with: another event, or itself before the change. */
static const PlazaEventRecord *
view_get_before (PlazaReviewView *self)
{
  if (view_is_change (self))
    return plaza_event_get_record (plaza_review_item_get_event (self->item));

  return self->listed != NULL ? plaza_event_get_record (self->listed) : NULL;
}

static guint
view_count_differing (PlazaReviewView *self)
{
  guint n = 0;

  for (guint i = 0; i < self->fields->len; i++)
    n += ((PlazaReviewField *) g_ptr_array_index (self->fields, i))->differs;

  return n;
}

static void
view_say_foot (PlazaReviewView *self)
{
  guint n = view_count_differing (self);
  g_autofree char *words = NULL;

  if (view_get_before (self) != NULL && n == 0)
    words = g_strdup (_("Both say the same."));
  else if (view_get_before (self) != NULL)
    words = g_strdup_printf (view_is_change (self)
                             ? ngettext ("%u field is otherwise. The marked side counts when you approve.",
                                         "%u fields are otherwise. The marked side counts when you approve.", n)
                             : ngettext ("%u field differs. The marked side is kept when you merge.",
                                         "%u fields differ. The marked side is kept when you merge.", n), n);

  gtk_label_set_label (self->foot, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->foot), words != NULL);
}

static void
choice_changed_cb (PlazaReviewView *self)
{
  view_say_foot (self);
}

static void
view_not_the_same_cb (PlazaReviewView *self)
{
  g_clear_object (&self->listed);
  self->which = self->likes->len;
  view_show_item (self);
  plaza_review_view_begin (self);
}

static void
view_next_likely_cb (PlazaReviewView *self)
{
  self->which = (self->which + 1) % self->likes->len;
  view_show_item (self);
}

static void
view_add_likely_button (PlazaReviewView *self,
                        const char      *label,
                        GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_wrap_box_append (self->likely_buttons, button);
}

/* "This may already be listed", why, and which of several. */
static void
view_show_likely (PlazaReviewView *self)
{
  const PlazaLike *like = self->listed != NULL ? g_ptr_array_index (self->likes, self->which) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *why = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->likely_buttons))) != NULL)
    adw_wrap_box_remove (self->likely_buttons, child);
  gtk_widget_set_visible (self->likely, like != NULL);
  if (like == NULL)
    return;

  title = plaza_text_isolate (plaza_event_get_short_title (self->listed));
  /* Translators: the title of an event, and why it may be the same as another one: "same day and same place". */
  why = g_strdup_printf (_("“%1$s”: %2$s"), title, like->reason);
  gtk_label_set_label (self->likely_title, like->is_sure ? _("This is already listed") : _("This may already be listed"));
  gtk_label_set_label (self->likely_why, why);
  if (self->likes->len > 1)
    view_add_likely_button (self, _("Compare With Another"), G_CALLBACK (view_next_likely_cb));
  view_add_likely_button (self, _("Not the Same"), G_CALLBACK (view_not_the_same_cb));
}

static void
view_show_head (PlazaReviewView *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  const PlazaEventRecord *record = plaza_review_item_get_record (self->item);
  g_autofree char *origin = plaza_review_item_say_origin (self->item, now);
  g_autoptr(GString) line = g_string_new (origin);

  if (plaza_review_item_is_declined (self->item) && record->decline_reason != NULL)
    {
      g_autofree char *reason = plaza_text_isolate (record->decline_reason);
      /* Translators: %s is the reason for which an event was not taken up. */
      g_autofree char *declined = g_strdup_printf (_("Declined: %s"), reason);

      plaza_text_append (line, "\n", declined);
    }

  gtk_label_set_label (self->title, plaza_event_get_short_title (plaza_review_item_get_event (self->item)));
  gtk_label_set_label (self->origin, line->str);
  gtk_widget_set_visible (GTK_WIDGET (self->origin), line->len > 0);
}

/* What was sent by somebody who is to be asked nothing more has no "Ask Back". */
static void
view_show_buttons (PlazaReviewView *self)
{
  gboolean declined = plaza_review_item_is_declined (self->item);
  gboolean merges = self->listed != NULL;

  gtk_widget_set_visible (self->decline, !declined);
  gtk_widget_set_visible (self->ask, !declined);
  gtk_widget_set_visible (self->restore, declined);
  gtk_widget_set_visible (self->approve, !declined);
  gtk_widget_set_visible (self->merge, merges);
  gtk_button_set_label (GTK_BUTTON (self->approve), merges ? _("_Approve as New") : _("_Approve"));
  if (merges)
    gtk_widget_remove_css_class (self->approve, "suggested-action");
  else
    gtk_widget_add_css_class (self->approve, "suggested-action");
}

static void
view_show_table (PlazaReviewView *self)
{
  const PlazaEventRecord *before = view_get_before (self);
  gboolean change = view_is_change (self);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = plaza_review_fields_list (self->campaign, plaza_review_item_get_record (self->item), before);
  /* Translators: over what somebody sent in, beside what is listed. */
  plaza_review_table_fill (self->table, g_ptr_array_ref (self->fields), C_("review", "Sent in"),
                           before == NULL ? NULL
                           : change       ? C_("review", "Until now")
                                          : C_("review", "Already listed"));
  if (!change && !plaza_review_item_is_declined (self->item))
    plaza_review_problems_add (self->table, self->fields, self->campaign, self->places, plaza_review_item_get_event (self->item));
}

static void
view_show_item (PlazaReviewView *self)
{
  const PlazaLike *like = self->which < self->likes->len ? g_ptr_array_index (self->likes, self->which) : NULL;

  g_clear_object (&self->listed);
  if (like != NULL)
    self->listed = plaza_campaign_find_event (self->campaign, like->uid, NULL);

  view_show_head (self);
  view_show_likely (self);
  view_show_table (self);
  view_say_foot (self);
  view_show_buttons (self);
  g_signal_emit (self, listed_changed_signal, 0);
}

static void
stacked_cb (PlazaReviewView *self)
{
  plaza_review_table_set_narrow (self->table, TRUE);
}

static void
beside_cb (PlazaReviewView *self)
{
  plaza_review_table_set_narrow (self->table, FALSE);
}

static void
plaza_review_view_dispose (GObject *object)
{
  PlazaReviewView *self = PLAZA_REVIEW_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PLAZA_TYPE_REVIEW_VIEW);
  g_clear_object (&self->campaign);
  g_clear_object (&self->places);
  g_clear_object (&self->item);
  g_clear_object (&self->listed);
  g_clear_pointer (&self->likes, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (plaza_review_view_parent_class)->dispose (object);
}

static void
plaza_review_view_class_init (PlazaReviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plaza_review_view_dispose;
  listed_changed_signal = g_signal_new ("listed-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  g_type_ensure (PLAZA_TYPE_REVIEW_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weareallamerica/Plaza/ui/review-view.ui");
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, toolbar);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, stack);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, scroller);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, title);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, origin);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, likely);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, likely_title);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, likely_why);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, likely_buttons);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, table);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, foot);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, decline);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, ask);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, restore);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, approve);
  gtk_widget_class_bind_template_child (widget_class, PlazaReviewView, merge);
  gtk_widget_class_bind_template_callback (widget_class, stacked_cb);
  gtk_widget_class_bind_template_callback (widget_class, beside_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
plaza_review_view_init (PlazaReviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plaza_review_view_set_campaign:
 * @places: where places are looked up
 *
 * Once, before anything is shown.
 */
void
plaza_review_view_set_campaign (PlazaReviewView *self,
                                PlazaCampaign   *campaign,
                                PlazaPlaces     *places)
{
  g_return_if_fail (PLAZA_IS_REVIEW_VIEW (self));

  g_set_object (&self->campaign, campaign);
  g_set_object (&self->places, places);
}

/**
 * plaza_review_view_show:
 * @item: (nullable): what is looked at
 * @likes: (nullable) (element-type PlazaLike): what may be the same; %NULL for nothing
 *
 * Shows it, from the top; where there is none, what the desk is for.
 */
void
plaza_review_view_show (PlazaReviewView *self,
                        PlazaReviewItem *item,
                        GPtrArray       *likes)
{
  g_return_if_fail (PLAZA_IS_REVIEW_VIEW (self));

  g_set_object (&self->item, item);
  g_clear_pointer (&self->likes, g_ptr_array_unref);
  self->which = 0;
  adw_toolbar_view_set_reveal_bottom_bars (self->toolbar, item != NULL);
  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "item" : "nothing");
  if (item == NULL)
    return;

  self->likes = likes != NULL ? g_ptr_array_ref (likes) : g_ptr_array_new ();
  view_show_item (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * plaza_review_view_get_listed:
 *
 * Returns: (transfer none) (nullable): the event beside it, into which it would be merged
 */
PlazaEvent *
plaza_review_view_get_listed (PlazaReviewView *self)
{
  g_return_val_if_fail (PLAZA_IS_REVIEW_VIEW (self), NULL);

  return self->listed;
}

/* The engine merges by the members of an event's JSON; here one chooses finer: the venue without the street. */
static void
view_apply_choices (PlazaReviewView        *self,
                    GPtrArray              *edits,
                    const PlazaEventRecord *from,
                    const char             *uid,
                    gboolean                kept)
{
  for (guint i = 0; i < edits->len; i++)
    {
      PlazaEdit *edit = g_ptr_array_index (edits, i);

      if (edit->thing != PLAZA_THING_EVENT || edit->after == NULL || g_strcmp0 (edit->uid, uid) != 0)
        continue;

      for (guint j = 0; j < self->fields->len; j++)
        {
          const PlazaReviewField *field = g_ptr_array_index (self->fields, j);

          if (field->differs && plaza_review_table_keeps (self->table, field->name) == kept)
            plaza_review_fields_take (edit->after, from, field->name);
        }
    }
}

/* All that an event says: it stays, but for what somebody chose of the other one. */
static GStrv
view_list_keys (void)
{
  g_autoptr(GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < plaza_event_record_type.n_fields; i++)
    if (plaza_review_is_key (plaza_event_record_type.fields[i].name))
      g_strv_builder_add (keys, plaza_event_record_type.fields[i].name);

  return g_strv_builder_end (keys);
}

/**
 * plaza_review_view_add_merge:
 * @edits: to which it is added
 *
 * What has to be written so that the one that is listed says what was chosen, and the other one waits no longer. Of
 * a change: so that it is approved, but for what stays as it was.
 *
 * Returns: whether that can be done
 */
gboolean
plaza_review_view_add_merge (PlazaReviewView *self,
                             GPtrArray       *edits,
                             GError         **error)
{
  PlazaEvent *event;
  g_auto(GStrv) keys = NULL;

  g_return_val_if_fail (PLAZA_IS_REVIEW_VIEW (self), FALSE);

  event = plaza_review_item_get_event (self->item);
  if (self->listed == NULL)
    {
      if (!plaza_review_approve (edits, event, error))
        return FALSE;
      if (view_is_change (self))
        view_apply_choices (self, edits, plaza_event_get_record (event), plaza_event_get_uid (event), TRUE);
      return TRUE;
    }

  keys = view_list_keys ();
  if (!plaza_review_merge (edits, event, self->listed, (const char * const *) keys, error))
    return FALSE;

  view_apply_choices (self, edits, plaza_review_item_get_record (self->item), plaza_event_get_uid (self->listed), FALSE);
  return TRUE;
}

/**
 * plaza_review_view_begin:
 *
 * Puts the keyboard on what is suggested.
 */
void
plaza_review_view_begin (PlazaReviewView *self)
{
  GtkWidget *button;

  g_return_if_fail (PLAZA_IS_REVIEW_VIEW (self));

  button = gtk_widget_get_visible (self->restore) ? self->restore : gtk_widget_get_visible (self->merge) ? self->merge : self->approve;
  gtk_widget_grab_focus (button);
}
